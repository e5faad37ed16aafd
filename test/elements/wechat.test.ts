import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/case-tracker/define';
import '@linli/elements/dispute-intake/define';
import '@linli/elements/provider/define';
import '@linli/elements/service-lookup/define';
import '@linli/elements/volunteer-signup/define';
import { metresBetween } from '@linli/contract/distance';
import type { DisputeIntakeElement } from '@linli/elements/dispute-intake';
import type { ProviderElement } from '@linli/elements/provider';
import { changedMind } from '@linli/elements/shared/changed-mind';
import type { Host } from '@linli/elements/shared/host';
import { toWgs84 } from '@linli/wechat/gcj02';
import { wechatHost, type WechatHost, type WechatHostOptions } from '@linli/wechat/host';
import { all, comes, find, press, reach, text } from '../../stories/intake.ts';
import { resident } from '../../stories/volunteers.ts';
import { clean, community, stands } from './filer.ts';
import { Wechat, type Phone } from './jssdk.ts';

let weixin: Wechat | undefined;
const address = location.href;

async function opened(phone: Phone, options: WechatHostOptions = {}): Promise<{ host: WechatHost; weixin: Wechat }> {
  weixin = new Wechat(phone);
  return { host: await wechatHost(options), weixin };
}

afterEach(async () => {
  weixin?.leave();
  weixin = undefined;
  history.replaceState(null, '', address);
  await clean();
});

/** A rejection's own name. */
const nameOf = (promise: Promise<unknown> | undefined): Promise<string> => promise!.then(() => 'none', (error: Error) => error.name);

/** A picture as base64, unlike any other. */
function picture(type = 'image/jpeg'): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
  canvas.getContext('2d')!.fillRect(Math.random() * 20, 0, Math.random() * 40, 30);
  return canvas.toDataURL(type).replace(/^[^,]*,/, '');
}
const base64Of = async (file: File) => btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())));

const at = { lat: 29.8683, lng: 121.544 };

for (const system of ['android', 'ios'] as const) {
  describe(`the host in WeChat on ${system}`, () => {
    it('opens with a signature of the server', async () => {
      const { host, weixin } = await opened({ system, slow: 200 });
      expect([host.world, host.reason]).to.deep.equal(['wechat', undefined]);
      expect(weixin.checked).to.deep.equal([[address.split('#')[0], true]]);
      expect([host.print, host.readAloud]).to.deep.equal([undefined, undefined]);
    });

    it('tells where the phone is, WGS-84, and shows places on its map', async () => {
      const { host, weixin } = await opened({ system, at });
      expect(metresBetween(await host.locate(), at)).to.be.below(0.5);
      host.openMap({ name: '棠苑社区服务站', address: '棠苑路1号', point: at });
      await waitUntil(() => weixin.of('openLocation').length);
      const { latitude, longitude, name } = weixin.of('openLocation')[0]!;
      expect(name).to.equal('棠苑社区服务站');
      expect(metresBetween({ lat: Number(latitude), lng: Number(longitude) }, at)).to.be.above(300);
      expect(metresBetween(toWgs84({ lat: Number(latitude), lng: Number(longitude) }), at)).to.be.below(0.5);
    });

    it('hands pictures over as they are, one after the other', async () => {
      const album = [picture(), picture('image/png'), picture('image/webp')];
      const { host } = await opened({ system, album });
      const files = await host.pickImages!(5);
      expect(files.map(({ type }) => type)).to.deep.equal(['image/jpeg', 'image/png', 'image/webp']);
      expect(files.map(({ name }) => name.replace(/^IMG_\d{4}/, ''))).to.deep.equal(['.jpg', '.png', '.webp']);
      expect(await Promise.all(files.map(base64Of))).to.deep.equal(album);
      expect(await host.pickImages!(2)).to.have.lengthOf(2);
      expect(await host.pickImages!(20)).to.have.lengthOf(3);
    });

    it('tells a change of mind from a refusal and from a failure', async () => {
      const { host, weixin } = await opened({ system, at, album: [picture(), btoa('no picture')], code: 'LINLI:1' });
      weixin.next.set('chooseImage', 'cancel');
      expect(await host.pickImages!(1).catch(changedMind)).to.equal(true);
      weixin.next.set('scanQRCode', 'cancel');
      expect(await nameOf(host.scan!())).to.equal('AbortError');
      weixin.next.set('getLocation', 'fail auth deny');
      expect(await nameOf(host.locate())).to.equal('NotAllowedError');
      weixin.next.set('getLocation', 'fail:timeout');
      expect(await nameOf(host.locate())).to.equal('OperationError');
      expect(await nameOf(host.pickImages!(2)), 'what is no picture').to.equal('OperationError');
      expect(await host.scan!()).to.equal('LINLI:1');
    });

    it('shares by WeChat’s menu, and closes the page', async () => {
      const { host, weixin } = await opened({ system }, { image: 'https://h5.example/card.png' });
      expect(await host.share({ title: '居住证', text: '怎么办', url: `${address}#/guide` })).to.equal('menu');
      expect(weixin.of('updateAppMessageShareData')[0]).to.include({ title: '居住证', desc: '怎么办', link: `${address}#/guide`, imgUrl: 'https://h5.example/card.png' });
      expect(weixin.of('updateTimelineShareData')[0]).to.include({ title: '居住证', imgUrl: 'https://h5.example/card.png' });
      host.close!();
      await waitUntil(() => weixin.of('closeWindow').length);
    });

    it('goes on when a router changed the address', async () => {
      const { host, weixin } = await opened({ system, at, slow: 400 });
      history.replaceState(null, '', '/another/page?step=2#/x');
      expect(metresBetween(await host.locate(), at)).to.be.below(0.5);
      const again = `${location.origin}/another/page?step=2`;
      expect(weixin.checked).to.deep.equal(system === 'ios' ? [[address, true]] : [[address, true], [again, true]]);
      await host.locate();
      expect(weixin.checked).to.have.lengthOf(system === 'ios' ? 1 : 2);
      history.replaceState(null, '', `${location.href}2`);
      await host.locate();
      expect(weixin.checked, 'what follows the # plays no part').to.have.lengthOf(system === 'ios' ? 1 : 2);
    });

    it('is the browser’s with a reason where WeChat is not to be had', async () => {
      const reasons: [Partial<Phone>, WechatHostOptions, string][] = [
        [{ mute: true }, { patience: 100 }, 'silent'],
        [{}, { api: '/nowhere' }, 'unsigned'],
        [{}, { sign: async () => ({ appId: 'wx0123456789abcdef', timestamp: Math.floor(Date.now() / 1000), nonce: 'n', signature: '0'.repeat(40) }) }, 'invalid'],
      ];
      for (const [phone, options, reason] of reasons) {
        const { host, weixin } = await opened({ system, ...phone }, options);
        expect([host.world, host.reason, host.pickImages, host.close]).to.deep.equal(['browser', reason, undefined, undefined]);
        expect(host.print).to.be.a('function');
        weixin.leave();
      }
      new Wechat({ system });
      delete (window as { wx?: unknown }).wx;
      expect((await wechatHost()).reason).to.equal('blocked');
    });

    it('leaves to the browser what an older WeChat does not know', async () => {
      const { host } = await opened({ system, lacks: ['scanQRCode', 'getLocalImgData'] });
      expect([host.scan, host.pickImages, typeof host.close]).to.deep.equal([undefined, undefined, 'function']);
    });

    it('in a mini program goes back to it, and leaves sharing to it', async () => {
      const { host, weixin } = await opened({ system, miniProgram: true, album: [picture()] });
      expect(host.world).to.equal('miniprogram');
      expect(await host.pickImages!(1)).to.have.lengthOf(1);
      expect(await host.share({ title: '居住证', text: '', url: address })).to.equal('menu');
      expect(weixin.of('postMessage')[0]!['data']).to.deep.equal({ share: { title: '居住证', text: '', url: address } });
      host.close!();
      expect(weixin.of('navigateBack')).to.have.lengthOf(1);
    });
  });
}

it('outside of WeChat the host is the browser’s, and hands on how the page signs in', async () => {
  const host = await wechatHost({ signIn: async () => 'token' });
  expect([host.world, host.reason, await host.signIn!()]).to.deep.equal(['browser', 'elsewhere', 'token']);
});

describe('elements in WeChat', () => {
  const inside = async (host: Host) => (await fixture<ProviderElement>(html`<linli-provider .host=${host}><linli-dispute-intake division=${community}><p slot="receipt" id="tag">订阅进度</p></linli-dispute-intake></linli-provider>`)).querySelector<DisputeIntakeElement>('linli-dispute-intake')!;

  it('take pictures by WeChat, and files by the page', async () => {
    const { host, weixin } = await opened({ system: 'ios', album: [picture(), picture('image/png')] });
    const element = await reach(await inside(host), 'files');
    expect(text(await comes(element, '[part=pictures]'))).to.equal('拍照或从相册选');
    expect(text(find(element, '[part=pick]'))).to.equal('选择PDF或录音');
    weixin.next.set('chooseImage', 'cancel');
    await press(element, '[part=pictures]');
    await waitUntil(() => weixin.of('chooseImage').length === 1);
    expect(find(element, '[role=alert][hidden]')).not.to.equal(null);
    weixin.next.set('chooseImage', 'permission denied');
    await press(element, '[part=pictures]');
    await waitUntil(() => text(find(element, '[part=pictures] + [role=alert]:not([hidden])')) === '没有打开相册，请用下面的按钮选择。');
    await press(element, '[part=pictures]');
    await waitUntil(() => all(element, '[part=file]').map(row => text(row.querySelector('.small'))).join() === '已上传,已上传', undefined, { timeout: 8000 });
    expect(weixin.of('chooseImage').at(-1)).to.include({ count: 9 });
    expect(all(element, '[part=file] img')).to.have.lengthOf(2);
    await press(element, '[part=pictures]');
    await waitUntil(() => all(element, '[part=file]').length === 4);
  }).timeout(30_000);

  it('show what the page adds to a receipt, and close it when it was seen', async () => {
    const { host, weixin } = await opened({ system: 'android' });
    const element = await reach(await inside(host), 'review');
    const tag = element.querySelector<HTMLElement>('#tag')!;
    expect(tag.checkVisibility()).to.equal(false);
    await press(element, '[part=submit]');
    await comes(element, '[part=receipt]');
    expect(tag.checkVisibility()).to.equal(true);
    expect(weixin.of('closeWindow')).to.have.lengthOf(0);
    await press(element, '[part=done]');
    await waitUntil(() => weixin.of('closeWindow').length);
    await stands(element, '现在有人身危险吗？');
  }).timeout(30_000);

  it('fill in what was scanned, and say nothing when somebody thought better of it', async () => {
    const { host, weixin } = await opened({ system: 'android', code: 'LINLI:7KQM3XW9:2ABC3DEFG4HJ' });
    const provider = await fixture<ProviderElement>(html`<linli-provider .host=${host}><linli-case-tracker></linli-case-tracker></linli-provider>`);
    const { shadowRoot } = provider.querySelector('linli-case-tracker')!;
    const part = <E extends HTMLElement>(selector: string) => shadowRoot!.querySelector<E>(selector);
    await waitUntil(() => part('[part=scan]'));
    weixin.next.set('scanQRCode', 'cancel');
    part('[part=scan]')!.click();
    await waitUntil(() => weixin.of('scanQRCode').length);
    await new Promise(done => setTimeout(done, 50));
    expect(text(shadowRoot!.querySelector('form [role=status], [role=status]'))).to.equal('');
    part('[part=scan]')!.click();
    await waitUntil(() => [...shadowRoot!.querySelectorAll('input')].some(({ value }) => value.replace(/\W/g, '') === '7KQM3XW9'));
  });

  it('sign residents in as the page does, and by phone where that failed', async () => {
    let fails = true;
    const { host } = await opened({ system: 'ios' }, { signIn: async () => { if (fails) throw new Error('no portal'); return resident(); } });
    const provider = await fixture<ProviderElement>(html`<linli-provider .host=${host}><linli-volunteer-signup division=${community}></linli-volunteer-signup></linli-provider>`);
    const { shadowRoot } = provider.querySelector('linli-volunteer-signup')!;
    const part = async (selector: string) => { await waitUntil(() => shadowRoot!.querySelector(selector), selector, { timeout: 5000 }); return shadowRoot!.querySelector<HTMLElement>(selector)!; };
    (await part('[part=door][value=resident]')).click();
    await part('#f-sign-in-phone');
    fails = false;
    (await part('[part=back]')).click();
    (await part('[part=door][value=resident]')).click();
    await part('.step');
    expect(provider.querySelector('linli-volunteer-signup')!.token).to.match(/~/);
  });

  it('are larger by what the host says, elder scale included', async () => {
    const { host } = await opened({ system: 'android', miniProgram: true }, { fontScale: 1.4 });
    const provider = await fixture<ProviderElement>(html`<linli-provider .host=${host}><linli-service-lookup></linli-service-lookup></linli-provider>`);
    const lookup = provider.querySelector('linli-service-lookup')!;
    const size = () => parseFloat(getComputedStyle(lookup.shadowRoot!.querySelector('.room')!).fontSize);
    await waitUntil(() => Math.abs(size() - 23.8) < 0.01);
    provider.scale = 'elder';
    await waitUntil(() => Math.abs(size() - 28.56) < 0.01);
    provider.host = undefined as never;
    await waitUntil(() => Math.abs(size() - 20.4) < 0.01);
  });
});
