import '@linli/elements/dispute-intake/define';
import '@linli/elements/provider/define';
import '@linli/elements/service-lookup/define';
import type {} from '@linli/elements/react';
import { createClient } from '@linli/sdk/light';
import { useState } from 'react';

const client = createClient({ baseUrl: 'http://localhost:8787' });

export function App() {
  const [page, setPage] = useState<'lookup' | 'dispute'>('lookup');
  const [news, setNews] = useState('');

  return (
    <linli-provider client={client}>
      <nav>
        <button onClick={() => setPage('lookup')}>办事查询</button>
        <button onClick={() => setPage('dispute')}>申请调解</button>
      </nav>
      <p role="status">{news}</p>
      {page === 'lookup' ? (
        <linli-service-lookup division="990101" onlinli-service-opened={event => setNews(`正在看：${event.service.name}`)} />
      ) : (
        <linli-dispute-intake division="990101001001" onlinli-dispute-filed={event => setNews(`已经提交，编号${event.number}`)} />
      )}
    </linli-provider>
  );
}
