import { serviceGuide } from '@linli/contract/guide';
import { services } from '@linli/contract/services';
import type { Serve } from '../serve.ts';
import type { ServiceStore } from './store.ts';

export function serviceRoutes(serve: Serve, store: ServiceStore): void {
  serve(services.search, ({ query, language }) => store.search(query, language));
  serve(services.suggest, ({ query, language }) => store.suggest(query, language));
  serve(services.topics, ({ query, language }) => store.topics(query.division, language));
  serve(serviceGuide.open, ({ params, query, language }) => store.open(params.id, query.division, language));
}
