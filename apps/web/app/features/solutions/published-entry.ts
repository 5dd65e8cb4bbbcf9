import { graphql } from '../../gql/gql.ts';

/** Everything of a version that is given away as data: Markdown, JSON, JSON-LD, citation. */
export const PublishedEntryPart = graphql(`
  fragment PublishedEntry on Solution {
    slug
    title
    kind
    type
    tlp
    municipality {
      ags
      name
    }
    origin {
      title
      municipalityName
      number
      licence
    }
  }
`);

export const PublishedVersionPart = graphql(`
  fragment PublishedVersion on Version {
    number
    seal
    changeClass
    changeNote
    publishedAt
    releasedAt
    reviewDate
    metadata {
      title
      shortVersion
      summary
      type
      kind
      topics
      departmentsUse
      departmentsInvolve
      requirements
      sizeClasses
      landScope
      legalBasis
      effort
      prerequisites
      offline
      staffCouncil
      licence
      keywords
      reviewMonths
      sample
      maintainer {
        function
        contact
      }
      deputy {
        function
        contact
      }
    }
    clauses {
      id
      heading
      level
      body
      guidance
      requirements
    }
    variables {
      key
      label
      help
      type
      example
      default
      options
      fromProfile
    }
    files {
      name
      mediaType
      size
      sha256
      licence
      tlp
      url
    }
    links {
      label
      url
    }
  }
`);
