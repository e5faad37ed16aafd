import { register } from '../shared/register.ts';
import { VolunteerSignupElement } from './volunteer-signup.ts';

register('linli-volunteer-signup', VolunteerSignupElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-volunteer-signup': VolunteerSignupElement;
  }
}
