package moonlamp.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same rules in the most obvious way, in quadratic time: what the fast tokenizer is compared with. */
final class NaiveTokenizer {
    private final Vocabulary vocabulary;
    private final Map<String, Integer> text = new HashMap<>();
    private final Map<String, Integer> userDefined = new HashMap<>();

    NaiveTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int id = 0; id < vocabulary.size(); id++) {
            PieceType type = vocabulary.type(id);
            if (type == PieceType.NORMAL || type == PieceType.USER_DEFINED) {
                text.put(vocabulary.piece(id), id);
            }
            if (type == PieceType.USER_DEFINED) {
                userDefined.put(vocabulary.piece(id).replace(' ', '▁'), id);
            }
        }
    }

    /** Ids of well-formed text. */
    List<Integer> encode(String unescaped) {
        String all = unescaped.replace(' ', '▁');
        List<Integer> ids = new ArrayList<>();
        StringBuilder gap = new StringBuilder();
        for (int at = 0; at < all.length(); ) {
            String rest = all.substring(at);
            String longest = userDefined.keySet().stream()
                    .filter(rest::startsWith)
                    .max((a, b) -> a.length() - b.length())
                    .orElse("");
            if (longest.isEmpty()) {
                gap.append(all.charAt(at));
                at++;
            } else {
                merge(gap.toString(), ids);
                gap.setLength(0);
                ids.add(userDefined.get(longest));
                at += longest.length();
            }
        }
        merge(gap.toString(), ids);
        return ids;
    }

    private void merge(String gap, List<Integer> ids) {
        List<String> symbols = new ArrayList<>();
        gap.codePoints().forEach(c -> symbols.add(Character.toString(c)));
        for (int best = best(symbols); best >= 0; best = best(symbols)) {
            symbols.set(best, symbols.get(best) + symbols.remove(best + 1));
        }
        for (String symbol : symbols) {
            if (text.containsKey(symbol)) {
                ids.add(text.get(symbol));
            } else {
                for (byte b : symbol.getBytes(StandardCharsets.UTF_8)) {
                    ids.add(vocabulary.idOf("<0x%02X>".formatted(b & 0xFF)));
                }
            }
        }
    }

    private int best(List<String> symbols) {
        int best = -1;
        float bestScore = Float.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < symbols.size(); i++) {
            Integer id = text.get(symbols.get(i) + symbols.get(i + 1));
            if (id != null && vocabulary.score(id) > bestScore) {
                best = i;
                bestScore = vocabulary.score(id);
            }
        }
        return best;
    }
}
