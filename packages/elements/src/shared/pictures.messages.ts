import { words } from './messages.ts';

const zh = {
  pictures: '拍照或从相册选',
  file: '选择PDF或录音',
  failed: '没有打开相册，请用下面的按钮选择。',
};

export type PicturesWords = typeof zh;

/** Where the host picks pictures. */
export const picturesWords = words('shared/pictures', zh, () => import('./pictures.en.ts'), () => import('./pictures.tw.ts'));
