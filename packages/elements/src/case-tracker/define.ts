import { register } from '../shared/register.ts';
import { CaseTrackerElement } from './case-tracker.ts';

register('linli-case-tracker', CaseTrackerElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-case-tracker': CaseTrackerElement;
  }
}
