package moonlamp.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Results for programs: one JSON object a line. */
final class JsonLines {
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();
    private static final int DECIMALS = 3;

    private JsonLines() {}

    /** One row, without a line end. */
    static String of(Result row) {
        JsonObject json = new JsonObject();
        json.addProperty("engine", row.engine());
        json.addProperty("head", Heads.label(row.head()));
        json.addProperty("threads", row.threads());
        json.addProperty("prompt_tps", rounded(row.measured().speed().promptTps()));
        json.addProperty("decode_tps", rounded(row.measured().speed().decodeTps()));
        json.addProperty("ttft_ms", rounded(row.measured().speed().ttftMillis()));
        json.addProperty("load_cold_s", rounded(row.measured().load().coldSeconds()));
        json.addProperty("load_warm_s", rounded(row.measured().load().warmSeconds()));
        json.addProperty("peak_renderer_mib", rounded(row.peakRendererMib()));
        json.addProperty("shell_gzip_bytes", row.shellGzipBytes());
        json.addProperty("read_gbs", rounded(row.readGbs()));
        json.addProperty("read_limit_gbs", rounded(row.readLimitGbs()));
        return GSON.toJson(json);
    }

    private static BigDecimal rounded(Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
