import type { PickerWords } from './picker.messages.ts';

export const en: PickerWords = {
  locate: 'Add where I am now', locating: 'Looking for your position…', located: 'Your position is added; it goes to the mediator with the filing, and nowhere else.', unlocated: 'Your position was not found. Words for the place do as well.', unlocate: 'Remove the position',
};
