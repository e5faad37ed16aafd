import { register } from '../shared/register.ts';
import { VolunteerDeskElement } from './volunteer-desk.ts';

register('linli-volunteer-desk', VolunteerDeskElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-volunteer-desk': VolunteerDeskElement;
  }
}
