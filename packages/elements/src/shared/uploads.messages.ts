import type { FieldCode, ProblemKind } from '@linli/contract/problem';
import { words } from './messages.ts';
import type { UploadItem } from './uploads.ts';

const zh = {
  pick: '拍照或选择文件',
  rule: (most: number, megabytes: number) => `可以传照片、PDF和录音，每个不超过${megabytes}MB，最多${most}个。照片里的拍摄地点会自动去掉。`,
  overflow: (most: number) => `最多${most}个，多出来的没有收下。`,
  state: { waiting: '等待上传', sending: '正在上传', sent: '已上传', failed: '', refused: '' } satisfies Record<UploadItem['state'], string>,
  why: {
    'too-small': '这是一个空文件，请换一个。',
    'choice': '这种文件传不了，请换成照片、PDF或录音。',
    'format': '文件打不开，可能已经损坏，请换一个。',
    'unsafe': '这个文件可能不安全，没有收下，请换一个。',
    'gone': '存放时间过了，文件已经删除，请重新上传。',
    'offline': '网络没有连上，连上后会接着传。',
    'timeout': '网络太慢，连上后会接着传。',
    'busy': '现在用的人多，请过一会儿再传。',
  } as Partial<Record<FieldCode | ProblemKind, string>>,
  large: (megabytes: number) => `文件太大，每个不能超过${megabytes}MB。`,
  other: '没有传上去，请再试一次。',
  again: '再传一次',
  remove: '删除',
  up: '往前移',
  of: (verb: string, name: string) => `${verb}：${name}`,
  said: (done: number, all: number) => `已上传${done}个，共${all}个`,
};

export type UploadsWords = typeof zh;

/** Words for papers and pictures. */
export const uploadsWords = words('shared/uploads', zh, () => import('./uploads.en.ts'), () => import('./uploads.tw.ts'));
