// Reads PDF files by pdf.js, the reader within Firefox: every page, what is drawn on it and its text. A warning is a
// fault, too: pdf.js mends much in silence.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const files = process.argv.slice(2)
const own = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const faults = []
let reading = ''
console.warn = (...said) => faults.push(`${reading}: ${said.join(' ')}`)

for (const file of files) {
  reading = file
  const task = getDocument({
    data: new Uint8Array(readFileSync(file)),
    standardFontDataUrl: join(own, 'standard_fonts/'),
    stopAtErrors: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.WARNINGS,
  })
  try {
    const document = await task.promise
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      await page.getOperatorList()
      await page.getTextContent()
      await page.getStructTree()
    }
  } catch (error) {
    faults.push(`${file}: ${error.message}`)
  }
  await task.destroy()
}

faults.forEach((fault) => console.log(fault))
console.log(`${files.length} PDF files, ${faults.length} faults`)
process.exit(files.length > 0 && faults.length === 0 ? 0 : 1)
