export interface Words {
  zh: string
  en: string
}

export type Language = keyof Words

const kept = 'huiji.desk.language'

/** Chinese until somebody switches; the choice stays in this browser. */
export const language = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(kept)
  return asked === 'en' ? 'en' : 'zh'
}

/** Shows the page again in the other language. */
export const switchLanguage = (): void => {
  localStorage.setItem(kept, language() === 'zh' ? 'en' : 'zh')
  location.search = ''
}

export const say = (words: Words): string => words[language()]

export const words = (zh: string, en: string): Words => ({ zh, en })
