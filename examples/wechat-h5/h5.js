/* global Vue, vant, LinliWechat */
const api = document.querySelector('linli-provider').getAttribute('api');

const app = Vue.createApp({
  data: () => ({
    tab: 'lookup',
    host: undefined,
    inWechat: false,
  }),
  async mounted() {
    // Resolves in any case: outside of WeChat it is what the browser can do.
    const host = await LinliWechat.wechatHost({ api, openTags: ['wx-open-subscribe'] });
    this.inWechat = host.world === 'wechat';
    // It is no data of the page, and needs no watching.
    this.host = Vue.markRaw(host);
    if (host.reason) console.info('邻里：按普通浏览器运行，原因：', host.reason, host.cause || '');
  },
});
app.config.compilerOptions.isCustomElement = tag => /^(linli|wx)-/.test(tag);
app.use(vant).mount('#app');
