/** A JPEG picture of one pixel, the shortest that decoders take. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** The longest comment of JPEG: its length, those two bytes included, is written in two bytes. */
const LONGEST = 0xffff;

/** A picture of one pixel in Base64. */
export const jpeg = JPEG.toString('base64');

/**
 * A JPEG picture of a length in Base64, drawn out with comments (ITU-T T.81 section B.2.4.5).
 *
 * @param length a multiple of four, so that no padding stands
 */
export function jpegOf(length: number): string {
  const comments: Buffer[] = [];
  for (let left = (length / 4) * 3 - JPEG.length; left > 0; ) {
    // What is left must hold another marker, or nothing.
    const size = left <= LONGEST + 2 ? left : Math.min(LONGEST + 2, left - 4);
    const comment = Buffer.alloc(size, 0x20);
    comment.writeUInt16BE(0xfffe, 0);
    comment.writeUInt16BE(size - 2, 2);
    comments.push(comment);
    left -= size;
  }
  return Buffer.concat([JPEG.subarray(0, 2), ...comments, JPEG.subarray(2)]).toString('base64');
}
