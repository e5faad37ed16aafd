import type { Guide } from './guide.ts';

export const divisionPicker: Guide = {
  title: '地区选择 Division picker',
  purpose: ['表单里的一格：输入名称、拼音、首字母，或一级一级点，选到村和社区。', 'A form field for a place, down to the community: typed by name, pinyin or initials, or chosen level by level.'],
  use: [
    ['任何要填地区的表单：它随表单提交，会校验，能重置。', 'In any form: it is submitted, checked and reset with it.'],
    ['限定范围和层级：within、level。', 'Within bounds: within and level.'],
  ],
  avoid: [
    ['只有三五个地方可选：用系统自带的下拉框。', 'Three or five places: a native select is better.'],
    ['要门牌地址：另加一个文字框。', 'For a street address: add a text field.'],
  ],
  keys: [
    ['↓ ↑', ['在查找结果里移动，文字框保持焦点', 'move in the results; the field keeps the focus']],
    ['Enter', ['选中当前一项；没有时马上查找', 'picks the current one; searches at once where there is none']],
    ['Esc', ['收起结果；再按一次清空', 'closes the results; once more clears the field']],
    ['Tab', ['离开文字框，到“逐级选择”', 'leaves the field, to choosing level by level']],
    ['← → Home End', ['移动光标，回到文字', 'move the caret, back in the text']],
  ],
  heard: [
    ['文字框是 combobox，名字来自 label；不必填时念“（选填）”。', 'The field is a combobox named by its label, which says when it is optional.'],
    ['结果是名为“查找结果”的 listbox，当前项由 activedescendant 念出，带上级地名。', 'Results are a listbox; the active option is spoken with the places above it.'],
    ['找到几个由 status 说出；必填未填时为 invalid，说明里念错误。', 'A status says how many; a required field left empty is invalid and says so in its description.'],
  ],
  writing: [
    ['label 写成问句：“事情发生在哪里？”“住在哪个社区或村？”', 'Write the label as a question: “Where did it happen?”'],
    ['必填才加 required；选填不用另写。', 'Set required only where it is; “optional” is said by itself.'],
  ],
  sizes: [
    [['文字框、逐级选择', 'field and level by level'], '52'],
    [['结果、每级的行', 'rows'], '≥ 48'],
    [['清空、更换', 'clear and change'], '48'],
    [['最窄', 'narrowest'], '280'],
  ],
  picture: { story: 'LevelByLevel', width: 390 },
};
