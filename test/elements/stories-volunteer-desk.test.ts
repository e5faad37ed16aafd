import * as volunteerDesk from '../../stories/volunteer-desk.stories.ts';
import { playAll } from './play.ts';

playAll({ volunteerDesk });
