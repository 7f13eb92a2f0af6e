import type { Browser } from 'playwright-core'

export interface Picture {
  name: string
  png: Buffer
}

const widthPx = 195
const gapPx = 16

/** All pictures on one, in rows of `looks` times three, each with its name below. */
export const contactSheet = async (browser: Browser, pictures: Picture[], looks: number): Promise<Buffer> => {
  const columns = looks * 3
  const page = await browser.newPage({ viewport: { width: columns * (widthPx + gapPx) + gapPx, height: 600 } })
  try {
    await page.setContent(`<style>
      body { margin: ${gapPx}px; gap: ${gapPx}px;
        display: grid; grid-template-columns: repeat(${columns}, ${widthPx}px);
        background: #EAECE7; color: #161A18; font: 11px sans-serif }
      figure { margin: 0 } img { width: 100%; display: block; margin-bottom: 4px }
    </style>${pictures.map(figure).join('')}`)
    return await page.screenshot({ fullPage: true })
  } finally {
    await page.close()
  }
}

/** Names come from our own list, so they hold nothing that markup would read. */
const figure = ({ name, png }: Picture): string =>
  `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${name}</figcaption></figure>`
