import type { SentencesWords } from './sentences.messages.ts';

export const en: SentencesWords = {
  fault: {
    'kind:required': 'Choose a kind of dispute', 'kind:choice': 'This kind is not taken any more. Choose another', 'situations:required': 'Answer yes or no', 'situations:choice': 'The questions have just changed. Please answer again', 'situations:elsewhere': 'This cannot be filed here; see below whom to ask',
    'story:required': 'Write what happened', 'story:too-short': 'Write a little more: 10 characters at least', 'happenedOn:future': 'That day has not come yet. Choose today or an earlier day', 'happenedOn:format': 'This is no date. Choose again',
    'division:required': 'Choose the community or village where it happened', 'division:unknown': 'No such place was found. Choose again', 'division:elsewhere': 'Nothing can be filed online for this place. Choose another, or call 12345', 'idNumber:format': 'An identity number has 18 characters; the last may be X. Compare it with the card',
    'idNumber:checksum': 'This identity number does not add up; a digit may be wrong. Compare it with the card', 'idNumber:too-long': 'An identity number has 18 characters. Compare it with the card', 'idNumber:same': 'The other side’s identity number is the applicant’s. Please check', 'phone:required': 'Give a phone number, or we cannot reach you', 'phone:format': 'This is no phone number: mobiles have 11 digits, landlines an area code',
    'phone:same': 'The other side’s phone is the applicant’s. Please check', 'name:same': 'The other side cannot be the applicant; if they share a name, give both phones', 'relation:required': 'Say who you are to the person concerned', 'respondents.kind:required': 'Say who the other side is', 'note:required': 'Give some clue, such as “lives upstairs in 502”',
    'wishes:required': 'Write what would settle it', 'mediator:choice': 'This mediator is not available any more. Choose again', 'mediator:same': 'The same mediator cannot be both wanted and not wanted', 'recused:choice': 'The list has just changed. Choose again', 'recused:too-long': 'Choose 5 at most', 'files:too-long': 'There are too many files. Remove some',
    'topics:required': 'Choose what it is about, or write a few words', 'way:required': 'Choose a way', 'consents:required': 'Without this we cannot go on online', 'policyVersion:expired': 'The notice has just changed. Please read it again before you agree',
  },
  general: {
    'required': label => `Fill in: ${label}`,
    'too-long': label => `Too long: ${label}`,
    'too-short': label => `Too short: ${label}`,
    'format': label => `${label}: there are characters that cannot be seen or used here. Remove them`,
    'choice': label => `Choose again: ${label}`,
    'gone': label => `${label}: a file was kept for its time and is gone. Send it again`,
  },
  check: label => `Please check: ${label}`,
};
