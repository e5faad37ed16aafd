import { register } from '../shared/register.ts';
import { CommitteeDirectoryElement } from './committee-directory.ts';

register('linli-committee-directory', CommitteeDirectoryElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-committee-directory': CommitteeDirectoryElement;
  }
}
