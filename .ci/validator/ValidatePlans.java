import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * Validates every Bundle of a folder with HAPI's instance validator: as a whole against R4, and each entry against its
 * UK Core profile where there is one. Errors and warnings that nothing justifies end it with status 1.
 * Arguments: the justified warnings, the folder of Bundles and, where it is there, the folder of UK Core definitions.
 */
public class ValidatePlans {
  private static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";

  private final FhirContext context = FhirContext.forR4();
  private final Map<String, Boolean> profiles = new TreeMap<>();
  private final Map<Pattern, String> justified = new LinkedHashMap<>();
  private final Map<String, Integer> warnings = new TreeMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Set<String> unmade = new TreeSet<>();
  private final FhirValidator validator;
  private int bundles = 0;
  private int resources = 0;

  ValidatePlans(Path reasons, Path ukCore) throws IOException {
    for (String line : Files.readAllLines(reasons)) {
      String[] parts = line.split("\t", 2);
      if (!line.startsWith("#") && parts.length == 2) justified.put(Pattern.compile(parts[0]), parts[1]);
    }
    PrePopulatedValidationSupport definitions = new PrePopulatedValidationSupport(context);
    if (ukCore != null) {
      for (Path file : jsonIn(ukCore)) define(definitions, parse(file));
    }
    UnknownCodeSystemWarningValidationSupport unknown =
        new UnknownCodeSystemWarningValidationSupport(context);
    ValidationSupportChain chain =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            definitions,
            new CommonCodeSystemsTerminologyService(context),
            new InMemoryTerminologyServerValidationSupport(context),
            unknown,
            new SnapshotGeneratingValidationSupport(context));
    FhirInstanceValidator instances = new FhirInstanceValidator(chain);
    instances.setAnyExtensionsAllowed(true);
    instances.setNoTerminologyChecks(false);
    validator = context.newValidator().registerValidatorModule(instances);
  }

  private static List<Path> jsonIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().contains("Example"))
          .sorted()
          .toList();
    }
  }

  private IBaseResource parse(Path file) throws IOException {
    return context.newJsonParser().parseResource(Files.readString(file));
  }

  private void define(PrePopulatedValidationSupport definitions, IBaseResource resource) {
    if (resource instanceof StructureDefinition structure) {
      definitions.addStructureDefinition(structure);
      profiles.put(structure.getUrl(), true);
    } else if (resource instanceof ValueSet values) {
      definitions.addValueSet(values);
    } else if (resource instanceof CodeSystem codes) {
      definitions.addCodeSystem(codes);
    }
  }

  private void note(String where, List<SingleValidationMessage> messages) {
    for (SingleValidationMessage message : messages) {
      String says = message.getMessage();
      if (message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal()) {
        errors.putIfAbsent(says, where + " at " + message.getLocationString());
      } else if (message.getSeverity() == ResultSeverityEnum.WARNING) {
        String kind = says.replaceAll("'[^']*'", "'…'").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
        String reason = reasonFor(says + " " + kind);
        if (reason == null) errors.putIfAbsent("unexplained warning: " + kind, where);
        else warnings.merge(reason, 1, Integer::sum);
      }
    }
  }

  private String reasonFor(String warning) {
    return justified.entrySet().stream()
        .filter(each -> each.getKey().matcher(warning).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private void validate(Path file) throws IOException {
    String text = Files.readString(file);
    bundles += 1;
    note(file.getFileName().toString(), validator.validateWithResult(text).getMessages());
    Bundle bundle = (Bundle) context.newJsonParser().parseResource(text);
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      Resource resource = entry.getResource();
      if (resource == null) continue;
      resources += 1;
      String profile = UK_CORE + resource.fhirType();
      if (!profiles.containsKey(profile)) continue;
      against(profile, file.getFileName() + " " + resource.fhirType(), resource);
    }
  }

  /** A profile that builds on definitions which are not at hand is named, and its resources are checked as R4 alone. */
  private void against(String profile, String where, Resource resource) {
    if (unmade.contains(profile)) return;
    String text = context.newJsonParser().encodeResourceToString(resource);
    try {
      note(
          where,
          validator
              .validateWithResult(text, new ValidationOptions().addProfile(profile))
              .getMessages());
    } catch (InternalErrorException unreadable) {
      unmade.add(profile);
    }
  }

  private int report() {
    warnings.forEach((says, times) -> System.out.println("warned " + times + " times, accepted: " + says));
    unmade.forEach(
        profile -> System.out.println("R4 only, it builds on what is not at hand: " + profile));
    errors.forEach((says, where) -> System.out.println("ERROR " + where + ": " + says));
    System.out.printf(
        "validate-plans: %d Bundles, %d resources, %d kinds of error, %d warnings for %d accepted reasons, %s%n",
        bundles,
        resources,
        errors.size(),
        warnings.values().stream().mapToInt(Integer::intValue).sum(),
        warnings.size(),
        profiles.isEmpty() ? "R4 only: UK Core is not here" : "R4 and UK Core");
    return errors.isEmpty() && bundles > 0 ? 0 : 1;
  }

  public static void main(String[] arguments) throws IOException {
    ValidatePlans run =
        new ValidatePlans(
            Path.of(arguments[0]), arguments.length > 2 ? Path.of(arguments[2]) : null);
    for (Path file : jsonIn(Path.of(arguments[1]))) run.validate(file);
    System.exit(run.report());
  }
}
