import { centres } from './centres.ts';
import { divisions } from './divisions.ts';
import type { Endpoint } from './endpoint.ts';
import { serviceGuide } from './guide.ts';
import { health } from './health.ts';
import { services } from './services.ts';

/** Every row of the contract, for the document and for the tests that hold the whole of it. */
export const rows: readonly Endpoint[] = [services, serviceGuide, divisions, centres, health].flatMap(noun => Object.values<Endpoint>(noun));
