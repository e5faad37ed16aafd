import type { Asked, Field } from './questions.ts';
import { counsellingWords } from './counselling.messages.ts';

/** The questions of a request for counselling: little is asked, and hardly anything must be answered. */
export function talkFields({ words, language, value: { way } }: Asked): Field[] {
  const own = counsellingWords[language];
  return [
    { step: 'talk', path: 'topics', as: 'many', names: own.topic, needed: true, ask: own.ask, askHint: own.askHint, label: own.topics },
    { step: 'talk', path: 'story', as: 'area', longest: 2000, label: own.story, hint: own.storyHint },
    { step: 'way', path: 'way', as: 'pick', names: own.way, heading: true, needed: true, label: own.how, hint: own.howHint, short: own.howShort },
    { step: 'way', path: 'name', as: 'line', longest: 60, label: own.name, hint: own.nameHint },
    { step: 'way', path: 'phone', as: 'tel', needed: way === 'phone', autocomplete: 'tel', hint: own.phoneHint },
    ...(way && way !== 'message' ? [{ step: 'way', path: 'callTime', as: 'pick', names: words.callTime } as const] : []),
  ];
}
