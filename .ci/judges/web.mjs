// Judges web pages: their markup by html-validate, and what a reader meets by axe in a real browser, in light and dark
// and on a narrow screen. Nothing in a page may run or be fetched.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HtmlValidate } from 'html-validate'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const [executablePath, ...files] = process.argv.slice(2)
const markup = new HtmlValidate({ extends: ['html-validate:standard'] })
const faults = []

for (const file of files) {
  const report = await markup.validateString(readFileSync(file, 'utf8'), file)
  for (const { line, ruleId, message } of report.results.flatMap((result) => result.messages)) {
    faults.push(`${file}:${line}: ${ruleId}: ${message}`)
  }
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const [width, colorScheme] of [[1200, 'light'], [320, 'dark']]) {
  const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } })
  const page = await context.newPage()
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('file:') && !url.startsWith('data:')) faults.push(`a page fetches ${url}`)
  })
  page.on('dialog', (dialog) => faults.push(`a page runs a script: ${dialog.message()}`))
  for (const file of files) {
    await page.goto(pathToFileURL(resolve(file)).href)
    const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
    if (wide) faults.push(`${file}: wider than ${width} pixels`)
    await page.evaluate(axe)
    const { violations } = await page.evaluate('axe.run()')
    for (const { id, help, nodes } of violations) {
      faults.push(`${file}: ${colorScheme}: ${id}: ${help}: ${nodes[0]?.html}`)
    }
  }
  await context.close()
}
await browser.close()

faults.forEach((fault) => console.log(fault))
console.log(`${files.length} pages, ${faults.length} faults`)
process.exit(files.length > 0 && faults.length === 0 ? 0 : 1)
