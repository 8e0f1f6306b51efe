import Foundation
import Testing

@testable import Contention

/// What comments, labels and documents say of x86-64 is what ``Claim`` says, which `make labels` holds
/// against the release program.
@Suite("Labels")
struct LabelTests {
  @Test("comments say what is claimed")
  func comments() throws {
    let claims = Claim.ofTypes + [Claim.ofLoop] + Claim.ofFunctions.map(\.claim)
    for comment in try Comment.all() {
      let claim = try #require(
        claims.first { $0.name == comment.name }, "nothing is claimed for \(comment.name)")
      #expect(comment.weak == Claim.names(claim.weak), "\(comment.name)")
      // Where a few differ at the end, a comment need not repeat the others.
      let strong = Claim.names(claim.strong)
      let isSame = claim.strong == claim.weak
      #expect(isSame == comment.strong.isEmpty, "\(comment.name), sequentially consistent")
      #expect(strong.suffix(comment.strong.count) == comment.strong[...], "\(comment.name)")
    }
  }

  @Test("labels on the screen say what is claimed")
  func labels() throws {
    func claim(_ name: String) throws -> Claim {
      try #require(Claim.ofTypes.first { $0.name == name })
    }
    let (stores, adds, fence) =
      (try claim("TaggedStore"), try claim("OrderedAdd"), try claim("FencedStore"))
    let x86 = Instructions.x86
    #expect(x86.storeRelaxed.instructions == Claim.names(stores.weak))
    #expect(x86.storeRelease.instructions == Claim.names(stores.weak))
    #expect(x86.storeSeqCst.instructions == Claim.names(stores.strong))
    #expect(x86.addRelaxed.instructions == Claim.names(adds.weak))
    #expect(x86.addSeqCst.instructions == Claim.names(adds.strong))
    #expect(x86.fence.instructions == Claim.names(fence.weak))
  }

  @Test("README and lessons name no instruction that the program does not run")
  func documents() throws {
    let names = Set(Claim.ofTypes.flatMap { Claim.names($0.weak + $0.strong) })
    let words = Set(names.compactMap { $0.split(separator: " ").first.map(String.init) })
      .union(["mfence", "lfence", "sfence", "cmpxchg", "xadd"])
    let files = try ["README.md", "demos"].flatMap { try Repository.files(in: $0, [".md"]) }
    #expect(files.count > 1)
    for file in files {
      for quoted in Repository.quoted(try Repository.prose(of: file)) {
        guard let word = quoted.split(separator: " ").first, words.contains(String(word))
        else { continue }
        #expect(names.contains(quoted), "\(file.lastPathComponent): \(quoted)")
      }
    }
  }
}
