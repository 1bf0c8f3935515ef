// Judges documents for Word by the schemas of Office, as its Open XML SDK knows them.
// The command of the package reads only the first file and always succeeds; its function is asked here.
import { readFileSync } from 'node:fs'
import validate from '@ooxml-tools/validate'

const files = process.argv.slice(2)
let faults = 0
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file))
  for (const version of ['Office2007', 'Microsoft365']) {
    for (const fault of await validate(bytes, 'docx', version)) {
      faults += 1
      console.log(`${file}: ${version}: ${fault.path?.partUri}: ${fault.description}`)
    }
  }
}
console.log(`${files.length} documents, ${faults} faults`)
process.exit(files.length > 0 && faults === 0 ? 0 : 1)
