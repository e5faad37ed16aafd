import * as volunteerSignup from '../../stories/volunteer-signup.stories.ts';
import { playAll } from './play.ts';

playAll({ volunteerSignup });
