// Prints where Chromium is: CHROME_PATH wins, else the one from npm, unpacked when it is first asked for.
import chromium from '@sparticuz/chromium';

process.stdout.write(process.env.CHROME_PATH ?? (await chromium.executablePath()));
