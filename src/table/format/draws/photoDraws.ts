import { alphabets } from '../../notation/notationDraws.js';
import type { FormatDraws } from '../formatDraws.js';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const JPG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

export const photoDraws: FormatDraws = {
  draw(dice, style) {
    if (style !== 'wide') return dice.pick([PNG, JPG]);
    const start = dice.pick(['/9j/', 'iVBORw0KGgoA']);
    return start + dice.text(`${alphabets.AN}+/`, 4 * dice.between(0, 40)) + dice.pick(['', 'AA==', 'AAA=']);
  },
  misshapen: ['R0lGODlhAQABAAAAACw=', 'not Base64!!', '/9j/A', 'iVBORw0KGgo_'],
};
