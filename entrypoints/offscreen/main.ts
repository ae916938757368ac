/** A page nobody sees, opened for a second: Chrome's workers cannot sound. What it sounds stands in its address. */
import { sound } from '@/lib/background/alerts/tone.ts';

void sound(location.hash === '#pressing');
