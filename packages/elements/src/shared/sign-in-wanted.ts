/** Somebody wants what only who is signed in may. Cancel it to sign them in and set `token`; otherwise the room says how, or does it. */
export class SignInWantedEvent extends Event {
  constructor() {
    super('linli-sign-in-wanted', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-sign-in-wanted': SignInWantedEvent;
  }
}
