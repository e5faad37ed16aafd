import * as caseTracker from '../../stories/case-tracker.stories.ts';
import { playAll } from './play.ts';

playAll({ caseTracker });
