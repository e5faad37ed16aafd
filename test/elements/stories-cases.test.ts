import * as caseTracker from '../../stories/case-tracker.stories.ts';
import * as disputeIntake from '../../stories/dispute-intake.stories.ts';
import { playAll } from './play.ts';

playAll({ caseTracker, disputeIntake });
