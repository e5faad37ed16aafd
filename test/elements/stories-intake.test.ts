import * as disputeIntake from '../../stories/dispute-intake.stories.ts';
import { playAll } from './play.ts';

playAll({ disputeIntake });
