package laurel.dossier;

import java.nio.file.Path;
import java.util.Optional;
import laurel.model.Question;

/**
 * A valid question and, where it has one, the picture's file ({@link Question#picture()} is filled
 * by the gate).
 */
public record BankQuestion(Question question, Optional<Path> picture) {}
