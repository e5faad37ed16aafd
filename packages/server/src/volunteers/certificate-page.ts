import type { Certificate } from '@linli/contract/certificate';
import { grouped } from '@linli/contract/code-alphabet';
import { generate } from 'lean-qr';
import { linesOf, page, pdf, widthOf, type Mark } from './pdf.ts';

const dayIn = { 'zh-CN': (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+).*$/, '$1年$2月$3日'), 'en': (day: string) => day.slice(0, 10) } as const;
const words = {
  'zh-CN': {
    title: '志愿服务证明', number: '编号：', demonstration: '演示数据，不作证明使用', void: '本证明已作废',
    text: ({ name, from, to, shifts, minutes }: Certificate) =>
      `兹证明${name}于${dayIn['zh-CN'](from)}至${dayIn['zh-CN'](to)}期间参加志愿服务${shifts}次，经确认的服务时长共${Math.floor(minutes / 60)}小时${minutes % 60 ? `${minutes % 60}分钟` : ''}。`,
    basis: '本证明依据志愿服务记录如实出具，不收取任何费用。', check: '扫描二维码，或在核验页面输入编号，可以核对真伪。',
  },
  'en': {
    title: 'Certificate of Volunteer Service', number: 'No. ', demonstration: 'Demonstration data: certifies nothing', void: 'This certificate is void',
    text: ({ name, from, to, shifts, minutes }: Certificate) =>
      `This is to certify that ${name} took part in volunteer service ${shifts === 1 ? 'once' : `${shifts} times`} from ${from} to ${to}, with ${Math.floor(minutes / 60)} h ${minutes % 60} min of confirmed service in all.`,
    basis: 'Issued truthfully from the record of service, and free of charge.', check: 'Scan the code, or enter the number on the page for checking, to see whether it is genuine.',
  },
} as const;

const margin = 72;
const wide = page.width - 2 * margin;

/** A certificate to print. `verifyPage` is the address of the page that checks it, to which the number is added; without one the code holds the number. */
export function certificatePdf(certificate: Certificate, verifyPage: string | undefined): Uint8Array<ArrayBuffer> {
  const { number, language, issuer, issuedAt, state, demonstration } = certificate;
  const say = words[language];
  const qr = generate(`${verifyPage ?? ''}${number}`);
  const marks: Mark[] = [];
  const centred = (text: string, y: number, size: number) => marks.push({ text, x: (page.width - widthOf(text, size)) / 2, y, size });
  const right = (text: string, y: number, size: number) => marks.push({ text, x: page.width - margin - widthOf(text, size), y, size });
  centred(say.title, 700, 28);
  centred(`${say.number}${grouped(number)}`, 664, 12);
  if (state === 'void') centred(say.void, 634, 16);
  let y = 590;
  const paragraph = (text: string, size: number) => {
    for (const line of linesOf(text, size, wide)) {
      marks.push({ text: line, x: margin, y, size });
      y -= size * 1.9;
    }
  };
  paragraph(say.text(certificate), 15);
  paragraph(say.basis, 15);
  right(issuer, y - 60, 15);
  right(dayIn[language](issuedAt), y - 88, 15);
  marks.push({ qr: { size: qr.size, at: (x, row) => qr.get(x, row) }, x: margin, y: 130, width: 110 });
  y = 112;
  paragraph(say.check, 10);
  if (demonstration) centred(say.demonstration, 60, 12);
  return pdf(`${say.title} ${number}`, language, marks);
}
