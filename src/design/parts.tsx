import { Text, View } from '@tarojs/components'

/** A line of small facts: each stays whole, and a narrow column breaks between them. */
export function Parts({ parts, className }: { parts: readonly string[]; className: string }) {
  return (
    <View className={`parts ${className}`}>
      {parts.map((part) => (
        <Text key={part} className="nw">
          {part}
        </Text>
      ))}
    </View>
  )
}
