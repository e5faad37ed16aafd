import { register } from '../shared/register.ts';
import { DivisionPickerElement } from './division-picker.ts';

register('linli-division-picker', DivisionPickerElement);

declare global {
  interface HTMLElementTagNameMap {
    'linli-division-picker': DivisionPickerElement;
  }
}
