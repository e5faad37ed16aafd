import * as caseDesk from '../../stories/case-desk.stories.ts';
import { playAll } from './play.ts';

playAll({ caseDesk });
