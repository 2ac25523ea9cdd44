package org.newsgraph.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;

/**
 * Where an article mentions an entity.
 *
 * @param article IRI
 * @param entity IRI
 * @param begin first code point of the article's text
 * @param end code point after the last
 * @param text the characters between them
 * @param kind {@code name}, {@code part}, {@code nominal} or {@code pronoun}
 * @param type local name of the entity's class
 */
record MentionRow(String article, String entity, int begin, int end, String text, String kind, String type)
        implements Serializable {
    /** The columns, named as the components. */
    static final StructType SCHEMA = new StructType(new StructField[] {
        DataTypes.createStructField("article", DataTypes.StringType, false),
        DataTypes.createStructField("entity", DataTypes.StringType, false),
        DataTypes.createStructField("begin", DataTypes.IntegerType, false),
        DataTypes.createStructField("end", DataTypes.IntegerType, false),
        DataTypes.createStructField("text", DataTypes.StringType, false),
        DataTypes.createStructField("kind", DataTypes.StringType, false),
        DataTypes.createStructField("type", DataTypes.StringType, false)
    });

    /** All mentions of an article. */
    static List<MentionRow> of(NewsGraph newsgraph, Reading reading) {
        return reading.entities().all().stream()
                .flatMap(entity -> of(newsgraph, reading.article(), entity))
                .toList();
    }

    private static Stream<MentionRow> of(NewsGraph newsgraph, Article article, Entity entity) {
        String self = newsgraph.iri(article);
        String iri = newsgraph.iri(article, entity);
        return entity.mentions().stream().map(mention -> of(self, iri, article, entity, mention));
    }

    private static MentionRow of(String self, String iri, Article article, Entity entity, Mention mention) {
        return new MentionRow(
                self,
                iri,
                mention.span().begin(),
                mention.span().end(),
                article.body().slice(mention.span()),
                mention.kind().name().toLowerCase(Locale.ROOT),
                entity.type());
    }

    Row row() {
        return RowFactory.create(article, entity, begin, end, text, kind, type);
    }
}
