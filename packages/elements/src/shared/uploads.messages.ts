import type { FieldCode, ProblemKind } from '@linli/contract/problem';
import type { UploadItem } from './uploads.ts';

type Why = FieldCode | ProblemKind;

/** The sentence for a reason, or a general one. */
const among = (sentences: Partial<Record<Why, string>>, other: string) => (why: Why): string => sentences[why] ?? other;

const zhWhy = among({
  'too-small': '这是一个空文件，请换一个。',
  'choice': '这种文件传不了，请换成照片、PDF或录音。',
  'format': '文件打不开，可能已经损坏，请换一个。',
  'unsafe': '这个文件可能不安全，没有收下，请换一个。',
  'gone': '存放时间过了，文件已经删除，请重新上传。',
  'offline': '网络没有连上，连上后会接着传。',
  'timeout': '网络太慢，连上后会接着传。',
  'busy': '现在用的人多，请过一会儿再传。',
}, '没有传上去，请再试一次。');

const zh = {
  pick: '拍照或选择文件',
  rule: (most: number, megabytes: number) => `可以传照片、PDF和录音，每个不超过${megabytes}MB，最多${most}个。照片里的拍摄地点会自动去掉。`,
  overflow: (most: number) => `最多${most}个，多出来的没有收下。`,
  state: { waiting: '等待上传', sending: '正在上传', sent: '已上传', failed: '', refused: '' } satisfies Record<UploadItem['state'], string>,
  why: (why: Why, megabytes: number): string => (why === 'too-large' ? `文件太大，每个不能超过${megabytes}MB。` : zhWhy(why)),
  again: '再传一次',
  remove: '删除',
  up: '往前移',
  of: (verb: string, name: string) => `${verb}：${name}`,
  said: (done: number, all: number) => `已上传${done}个，共${all}个`,
};

export type UploadsWords = typeof zh;

const enWhy = among({
  'too-small': 'This file is empty. Choose another one.',
  'choice': 'Files of this kind are not taken. Choose a picture, a PDF or a recording.',
  'format': 'This file cannot be opened; it may be damaged. Choose another one.',
  'unsafe': 'This file may be unsafe and was not taken. Choose another one.',
  'gone': 'This file was kept for a day and is gone. Send it again.',
  'offline': 'There is no connection. It goes on once you are online.',
  'timeout': 'The connection is slow. It goes on once you are online.',
  'busy': 'Many people are sending just now. Try again in a while.',
}, 'It did not arrive. Try again.');

const en: UploadsWords = {
  pick: 'Take a photo or choose files',
  rule: (most, megabytes) => `Pictures, PDF and recordings, ${megabytes} MB each at most, up to ${most}. Where a picture was taken is removed from it.`,
  overflow: most => `No more than ${most}; the rest was not taken.`,
  state: { waiting: 'Waiting', sending: 'Sending, ', sent: 'Sent', failed: '', refused: '' },
  why: (why, megabytes) => (why === 'too-large' ? `This file is too large: ${megabytes} MB at most.` : enWhy(why)),
  again: 'Send again',
  remove: 'Remove',
  up: 'Move up',
  of: (verb, name) => `${verb}: ${name}`,
  said: (done, all) => `${done} of ${all} sent`,
};

/** Words for papers and pictures. */
export const uploadsWords = { 'zh-CN': zh, en };
