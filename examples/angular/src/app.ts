import '@linli/elements/dispute-intake/define';
import '@linli/elements/provider/define';
import '@linli/elements/service-lookup/define';
import { CUSTOM_ELEMENTS_SCHEMA, Component, signal } from '@angular/core';
import { createClient } from '@linli/sdk/light';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <linli-provider [client]="client">
      <nav>
        <button (click)="page.set('lookup')">办事查询</button>
        <button (click)="page.set('dispute')">申请调解</button>
      </nav>
      <p role="status">{{ news() }}</p>
      @if (page() === 'lookup') {
        <linli-service-lookup division="990101" (linli-service-opened)="news.set('正在看：' + $event.service.name)" />
      } @else {
        <linli-dispute-intake division="990101001001" (linli-dispute-filed)="news.set('已经提交，编号' + $event.number)" />
      }
    </linli-provider>
  `,
})
export class App {
  protected readonly client = createClient({ baseUrl: 'http://localhost:8787' });
  protected readonly page = signal<'lookup' | 'dispute'>('lookup');
  protected readonly news = signal('');
}
