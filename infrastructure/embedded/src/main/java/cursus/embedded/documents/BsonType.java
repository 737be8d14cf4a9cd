package cursus.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Documents as BSON. The library alone has Java serialize them, which takes ten times as long; what was written so before
 * is still read.
 */
public final class BsonType extends BasicDataType<Document> {

    /** No type of {@link ObjectDataType}: those are numbered from 0, and their tags end at 119. */
    private static final byte BSON = (byte) 0xB5;

    private static final int FIRST_ROOM = 2_048;

    /** A document in memory beside the same in BSON. */
    private static final int EXPANSION = 3;

    private static final int USUAL_SIZE = 1_024;

    private final ObjectDataType former = new ObjectDataType();

    /** Of what was written or read last; for the cache, which needs no more than an order of magnitude. */
    private volatile int lastSize = USUAL_SIZE;

    @Override
    public int getMemory(Document document) {
        return lastSize * EXPANSION;
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return true;
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bson = Unpooled.buffer(FIRST_ROOM);
        BsonEncoder.encodeDocument(document, bson);
        int size = bson.readableBytes();
        buffer.put(BSON).putVarInt(size).put(bson.array(), bson.arrayOffset(), size);
        lastSize = size;
    }

    @Override
    public Document read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) {
            return (Document) former.read(buffer);
        }
        buffer.get();
        int size = DataUtils.readVarInt(buffer);
        ByteBuffer bson = buffer.slice(buffer.position(), size);
        buffer.position(buffer.position() + size);
        lastSize = size;
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
