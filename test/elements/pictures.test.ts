import { setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import '@linli/elements/provider/define';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import * as caseDesk from '../../stories/case-desk.stories.ts';
import * as caseTracker from '../../stories/case-tracker.stories.ts';
import * as committeeCard from '../../stories/committee-card.stories.ts';
import * as committeeDirectory from '../../stories/committee-directory.stories.ts';
import * as disputeIntake from '../../stories/dispute-intake.stories.ts';
import * as divisionPicker from '../../stories/division-picker.stories.ts';
import * as provider from '../../stories/provider.stories.ts';
import * as serviceLookup from '../../stories/service-lookup.stories.ts';
import * as volunteerDesk from '../../stories/volunteer-desk.stories.ts';
import * as volunteerSignup from '../../stories/volunteer-signup.stories.ts';
import { looks, wear } from './looks.ts';
import { play, type Stories } from './play.ts';

/*
 * How each element looks in each theme, against what was looked at and found good: `LINLI_PICTURES=renew npm test -- elements
 * pictures` takes them anew. What is shown says nothing of today: no dates, no opening hours.
 */
const ageless = createClient({
  transport: fetchTransport({
    fetch: async request => {
      const reply = await fetch(request);
      const { hours: _, ...content } = await reply.json() as { hours?: unknown };
      return new Response(JSON.stringify(content), reply);
    },
  }),
});

const shown: Readonly<Record<string, readonly [stories: Stories, story: string, args?: object]>> = {
  'case-desk': [caseDesk, 'SignIn'], 'case-tracker': [caseTracker, 'Entry'], 'committee-card': [committeeCard, 'Card', { client: ageless }], 'committee-directory': [committeeDirectory, 'Home'],
  'dispute-intake': [disputeIntake, 'Kind'], 'division-picker': [divisionPicker, 'Empty'], 'provider': [provider, 'Standard'], 'service-lookup': [serviceLookup, 'Results'],
  'volunteer-desk': [volunteerDesk, 'SignIn'], 'volunteer-signup': [volunteerSignup, 'Doors'],
};

describe('pictures', () => {
  before(() => setViewport({ width: 360, height: 780 }));

  for (const [name, [stories, story, args]] of Object.entries(shown))
    it(name, async () => {
      const { provider: around, canvas } = await play(stories, story, args);
      Object.assign(canvas.style, { display: 'block', width: '360px', height: '640px', overflow: 'hidden', background: 'var(--page)' });
      (document.activeElement as HTMLElement | null)?.blur();
      for (const look of looks.filter(({ scale, colourScheme }) => scale === 'standard' && colourScheme === 'light')) {
        await wear(around, look);
        await document.fonts.ready;
        await visualDiff(canvas, `${name}-${look.theme}`);
      }
    }).timeout(20_000);
});
