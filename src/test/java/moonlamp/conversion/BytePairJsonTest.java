package moonlamp.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import moonlamp.conversion.ConversionException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tokenizer.json that is damaged, or that does something else than Gemma's. */
class BytePairJsonTest {
    /** What makes a tokenizer Gemma's, as short as it can be. */
    private static final String GOOD = "{'added_tokens':[{'id':0,'content':'<eos>','special':true}],"
            + "'normalizer':{'type':'Replace','pattern':{'String':' '},'content':'\u2581'},'pre_tokenizer':null,"
            + "'model':{'type':'BPE','unk_token':null,'end_of_word_suffix':null,'byte_fallback':true,"
            + "'ignore_merges':false,'vocab':{'<eos>':0,'ab':1,'a':2,'b':3},'merges':[['a','b']]}}";

    @TempDir
    Path folder;

    @Test
    void aGoodOneIsReadInAnyOrder() throws IOException {
        BytePairJson json = read(GOOD);
        assertEquals(Map.of("<eos>", 0, "ab", 1, "a", 2, "b", 3), json.ids());
        assertEquals(List.of(new AddedToken(0, "<eos>", true)), json.added());
        String turned = GOOD.replace("'vocab':{'<eos>':0,'ab':1,'a':2,'b':3},'merges':[['a','b']]", "'merges':['a b']")
                .replace("'type':'BPE',", "'vocab':{'<eos>':0,'ab':1,'a':2,'b':3},'type':'BPE',");
        assertEquals(json.ids(), read(turned).ids());
        assertEquals(List.of("ab"), List.copyOf(read(turned).merged()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Split','pattern':{'String':' '},'behavior':'MergedWithPrevious','invert':false}",
                "{'pattern':{'String':' '},'type':'Split'}"
            })
    void gemmasSplitFindsNoSpacesAnyMore(String rule) throws IOException {
        assertEquals(
                4,
                read(GOOD.replace("'pre_tokenizer':null", "'pre_tokenizer':" + rule))
                        .ids()
                        .size());
    }

    @Test
    void theNormaliserMayStandAloneInASequence() throws IOException {
        String replace = "{'type':'Replace','pattern':{'String':' '},'content':'\u2581'}";
        String sequence = "{'type':'Sequence','normalizers':[" + replace + "]}";
        assertEquals(4, read(GOOD.replace(replace, sequence)).ids().size());
        String two = "{'type':'Sequence','normalizers':[{'type':'NFC'}," + replace + "]}";
        refuse(Kind.VOCABULARY, GOOD.replace(replace, two));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            VOCABULARY | 'BPE'                     | 'Unigram'
            VOCABULARY | 'type':'BPE',             |
            VOCABULARY | 'byte_fallback':true      | 'byte_fallback':false
            VOCABULARY | 'byte_fallback':true,     |
            VOCABULARY | 'ignore_merges':false     | 'ignore_merges':true
            VOCABULARY | 'end_of_word_suffix':null | 'end_of_word_suffix':'</w>'
            VOCABULARY | 'Replace'                 | 'Prepend'
            VOCABULARY | {'String':' '}            | {'Regex':' '}
            VOCABULARY | 'pre_tokenizer':null      | 'pre_tokenizer':{'type':'ByteLevel'}
            VOCABULARY | 'pre_tokenizer':null      | 'pre_tokenizer':{'type':'Split','pattern':{'Regex':'a'}}
            VOCABULARY | {'<eos>':0,'ab':1,'a':2,'b':3} | {}
            VOCABULARY | 'a':2                     | 'a':1
            VOCABULARY | 'a':2                     | 'a':-2
            VOCABULARY | 'a':2                     | 'a':'2'
            VOCABULARY | 'a':2                     | 'a':2147483648
            VOCABULARY | 'a':2                     | 'a':4
            VOCABULARY | 'a':2                     | 'a':2,'a':2
            VOCABULARY | ['a','b']                 | ['b','a']
            VOCABULARY | ['a','b']                 | 'ab'
            VOCABULARY | ['a','b']                 | 'a  b'
            VOCABULARY | ['a','b']                 | ' ab'
            VOCABULARY | ['a','b']                 | 'ab '
            VOCABULARY | 'id':0,                   |
            VOCABULARY | 'id':0                    | 'id':-1
            VOCABULARY | 'id':0                    | 'id':'0'
            VOCABULARY | 'content':'<eos>',        |
            JSON       | ['a','b']                 | ['a','b','c']
            JSON       | ['a','b']                 | ['a']
            JSON       | ['a','b']                 | ['a',1]
            JSON       | ['a','b']                 | 7
            JSON       | [['a','b']]               | {}
            JSON       | 'unk_token':null          | 'unk_token':3
            JSON       | 'byte_fallback':true      | 'byte_fallback':1
            JSON       | 'BPE'                     | 7
            """)
    void anythingElseIsRefused(Kind kind, String place, String by) throws IOException {
        String changed = GOOD.replace(place, by == null ? "" : by);
        assertTrue(!changed.equals(GOOD), place);
        refuse(kind, changed);
    }

    @Test
    void noPrefixIsAccepted() throws IOException {
        byte[] file = GOOD.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < file.length; length++) {
            byte[] prefix = Arrays.copyOf(file, length);
            ConversionException refusal = assertThrows(ConversionException.class, () -> put(prefix), "" + length);
            assertEquals(Kind.JSON, refusal.kind(), refusal.getMessage());
        }
        put(file);
    }

    private void refuse(Kind kind, String json) {
        ConversionException refusal = assertThrows(
                ConversionException.class, () -> put(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith("tokenizer.json: "), refusal.getMessage());
    }

    private void put(byte[] json) throws IOException {
        BytePairPieces.putInto(new PieceTable(4), read(json));
    }

    private BytePairJson read(String json) throws IOException {
        return read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private BytePairJson read(byte[] json) throws IOException {
        return BytePairJson.read(new InputFile(Files.write(folder.resolve("tokenizer.json"), json)));
    }
}
