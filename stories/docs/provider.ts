import type { Guide } from './guide.ts';

export const provider: Guide = {
  title: '环境 Provider',
  purpose: ['让里面的组件共用一个服务器、一种语言、一套主题和大小。它自己没有外形。', 'Gives all elements inside it one server, language, theme and scale. It has no box of its own.'],
  use: [
    ['页面上有两个以上组件，或要切换长辈版、深色、语言。', 'With two elements or more, or to switch scale, scheme or language.'],
    ['用门户自己的 axios 或微信宿主：设 client 和 host。', 'To hand in the portal’s own axios, or the WeChat host: client and host.'],
  ],
  avoid: [
    ['只有一个组件：直接给它写 api 就行。', 'With one element: its own api attribute will do.'],
  ],
  keys: [['—', ['它不接收焦点，按键都归里面的组件', 'takes no focus; keys belong to what is inside']]],
  heard: [
    ['它不在无障碍树里，只把 lang 传给里面的组件，读屏软件用对的语音念。', 'It is not in the accessibility tree; it sets lang, so a screen reader speaks with the right voice.'],
    ['换语言或主题时，里面的焦点和已输入的字都不丢。', 'When language or theme change, focus and what was typed stay.'],
  ],
  writing: [
    ['开关写“长辈版”“深色”“English”，一直放在看得见的地方。', 'Label the switches “elder view”, “dark” and by the language’s own name, always in sight.'],
  ],
  sizes: [
    [['长辈版：字', 'elder: type'], '× 1.2'],
    [['长辈版：触控目标', 'elder: targets'], '≥ 60'],
  ],
  picture: { story: 'Elder', width: 390 },
};
