import { words } from '../shared/messages.ts';

const zh = {
  fault: {
    'kind:required': '请选择纠纷类型', 'kind:choice': '这一类现在不受理了，请重新选择', 'situations:required': '请选一下“是”或“不是”', 'situations:choice': '问题刚刚更新了，请重新选一遍', 'situations:elsewhere': '这件事不能在这里申请，请看下面该找谁',
    'story:required': '请写一下发生了什么事', 'story:too-short': '请写得再具体一点，至少10个字', 'happenedOn:future': '这一天还没有到，请选今天或以前的日期', 'happenedOn:format': '日期不对，请重新选择',
    'division:required': '请选择事情发生在哪个社区或村', 'division:unknown': '没有找到这个地方，请重新选择', 'division:elsewhere': '这个地方还不能网上申请，请换一个，或者拨打12345', 'idNumber:format': '身份证号是18位，最后一位可能是X，请对照证件再看一遍',
    'idNumber:checksum': '身份证号对不上，可能有一位输错了，请对照证件再看一遍', 'idNumber:too-long': '身份证号是18位，请对照证件再看一遍', 'idNumber:same': '对方的身份证号和申请人的一样，请核对', 'phone:required': '请填写电话，不然没法联系您', 'phone:format': '电话号码不对：手机号是11位，座机要带区号',
    'phone:same': '对方的电话和申请人的一样，请核对', 'name:same': '对方不能和申请人是同一个人；如果只是同名，请写上双方的电话', 'relation:required': '请选择您和当事人的关系', 'respondents.kind:required': '请选一下对方是谁', 'note:required': '请写一点线索，例如“楼上502室住户”',
    'wishes:required': '请写一下您希望怎么解决', 'mediator:choice': '这位调解员现在不能选了，请重新选择', 'mediator:same': '同一位调解员，不能又希望他来又不希望他来', 'recused:choice': '名单刚刚更新了，请重新选择', 'recused:too-long': '最多选5位', 'files:too-long': '文件太多了，请删掉几个',
    'topics:required': '请选一方面，或者写几句', 'way:required': '请选一种方式', 'consents:required': '不同意这一项，就不能在网上办理', 'policyVersion:expired': '告知内容刚刚更新了，请重新看一遍再同意',
  } as Readonly<Record<string, string>>,
  general: {
    'required': (label: string) => `请填写${label}`,
    'too-long': (label: string) => `${label}太长了，请删短一些`,
    'too-short': (label: string) => `${label}太短了，请写得再具体一点`,
    'format': (label: string) => `${label}里有看不见的符号，或者这里不能用的符号，请删掉重写`,
    'choice': (label: string) => `${label}请重新选择`,
    'gone': (label: string) => `${label}里有文件已经过期删除，请重新上传`,
  },
  check: (label: string) => `${label}请检查一下`,
};

export type SentencesWords = typeof zh;

/** What is wrong with an answer; Chinese is the source. */
export const sentencesWords = words('dispute-intake/sentences', zh, () => import('./sentences.en.ts'), () => import('./sentences.tw.ts'));
