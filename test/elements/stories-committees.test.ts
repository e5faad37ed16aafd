import * as committeeCard from '../../stories/committee-card.stories.ts';
import * as committeeDirectory from '../../stories/committee-directory.stories.ts';
import { playAll } from './play.ts';

playAll({ committeeCard, committeeDirectory });
