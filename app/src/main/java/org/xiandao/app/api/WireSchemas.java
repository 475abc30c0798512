package org.xiandao.app.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.RefUtils;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiandao.app.api.wire.Page;

/**
 * Describes wire records: every component is required but those that are an {@code Optional}, and one that leads back to
 * a record it is part of refers to it by name, which the library leaves open.
 */
@SuppressWarnings("rawtypes")
class WireSchemas implements ModelConverter {

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        var found = chain.next().resolve(type, context, chain);
        if (found == null || type.getType() == null) return found;
        var raw = TypeFactory.rawClass(type.getType());
        if (isWire(raw)) {
            var schema = found.get$ref() == null
                    ? found
                    : context.getDefinedModels().get((String)
                            RefUtils.extractSimpleName(found.get$ref()).getLeft());
            if (schema != null) for (var component : raw.getRecordComponents()) describe(component, schema);
        }
        return found;
    }

    private static boolean isWire(Class<?> type) {
        return type.isRecord() && type.getPackage() == Page.class.getPackage();
    }

    private static void describe(RecordComponent component, Schema<?> schema) {
        var name = name(component);
        if (component.getType() != Optional.class
                && (schema.getRequired() == null || !schema.getRequired().contains(name))) schema.addRequiredItem(name);
        if (schema.getProperties() == null) return;
        var property = (Schema<?>) schema.getProperties().get(name);
        if (property == null) return;
        var type = TypeFactory.defaultInstance().constructType(component.getGenericType());
        refer(type.hasRawClass(Optional.class) ? type.containedType(0) : type, property);
    }

    private static void refer(JavaType type, Schema<?> schema) {
        if (type.isCollectionLikeType()) {
            if (schema.getItems() != null) refer(type.getContentType(), schema.getItems());
        } else if (isWire(type.getRawClass()) && schema.get$ref() == null) {
            schema.set$ref(
                    Components.COMPONENTS_SCHEMAS_REF + type.getRawClass().getSimpleName());
        }
    }

    private static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }
}
