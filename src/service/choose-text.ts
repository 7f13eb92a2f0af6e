/** A text file that a person chose, or how big it is where that is too much; null: nobody chose one. */
export type ChosenText = { text: string } | { bytes: number } | null

export function chooseText(bytesAtMost: number): Promise<ChosenText> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.txt,.csv,text/plain,text/csv'
    input.addEventListener('cancel', () => {
      resolve(null)
    })
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) resolve(null)
      else if (file.size > bytesAtMost) resolve({ bytes: file.size })
      else void file.text().then((text) => { resolve({ text }) })
    })
    input.click()
  })
}
