/**
 * Gives public vectors in the format of Wycheproof to the envelope: every JSON file of a folder. Ends with 1 where a
 * vector fails, with 2 where a file cannot be run or nothing was asked.
 *
 * npm run vectors:public -- FOLDER
 */
import { runVectorFolder } from './runVectorFolder.js';
import { VectorFileError } from './VectorFileError.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run vectors:public -- FOLDER, which has files in the format of Wycheproof.');
  process.exit(2);
}

try {
  const { asked, failed, malformed } = runVectorFolder(folder, (line) => console.log(line));
  console.log(`\n${asked} vectors asked, ${failed} failed; ${malformed} files cannot be run.`);
  if (asked === 0) console.error('No vector was asked.');
  process.exitCode = failed > 0 ? 1 : Number(malformed > 0 || asked === 0) * 2;
} catch (error) {
  if (!(error instanceof VectorFileError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 2;
}
