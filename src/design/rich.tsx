import { Text } from '@tarojs/components'

interface RichProps {
  text: string
  /** Class of the parts between stars. */
  strong?: string
}

/** A sentence whose *starred* parts are set in bold: a translation decides by itself where its figures stand. */
export function Rich({ text, strong = 'b n' }: RichProps) {
  return (
    <>
      {text.split('*').map((part, place) => (
        // The parts of one sentence never change places.
        <Text key={place} className={place % 2 === 1 ? strong : ''}>
          {part}
        </Text>
      ))}
    </>
  )
}
